import { describe, expect, it } from 'vitest'
import { isPaint } from '../../src/migrate/is-paint.ts'

describe('isPaint', () => {
  it.each([
    ['job', 'Managing Director'],
    ['email', 'ann@keepers.example'],
    ['phone', '555 1234'],
    ['credit', 'Ann'],
    ['button_text', 'Read on'],
    ['image-alt', 'Lamp'],
    ['footer', 'Since 1861'],
    ['data', 'three words of prose'],
    ['background', 'https://keepers.example/fog.jpg'],
  ])('takes %s="%s" for something that was shown', (name, value) => {
    expect(isPaint(name, value)).toBe(false)
  })

  it.each([
    ['text', 'yes'],
    ['title', 'h3'],
    ['caption', 'off'],
    ['label', '#ffcc00'],
    ['label', 'rgba(0, 0, 0, .5)'],
    ['heading', '24px'],
    ['position', 'center center'],
    ['name', 'fa fa-phone'],
    ['content', 'content-moving'],
    ['text', 'style2'],
    ['text_color', 'Sea green'],
    ['admin_label', 'Our team'],
    ['font_name', 'Open Sans'],
    ['animation', 'Fade in'],
    ['title', ''],
  ])('takes %s="%s" for paint', (name, value) => {
    expect(isPaint(name, value)).toBe(true)
  })
})
