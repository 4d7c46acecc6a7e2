import { describe, expect, it } from 'vitest'
import type { Site } from '../../src/model/site.ts'
import { emptySite } from '../../src/model/site.ts'
import { reusableBlockFault } from '../../src/transformers/reusable-blocks.ts'

const siteOf = (bodies: Record<number, string>): Site => ({
  ...emptySite,
  referenced: new Map(
    Object.entries(bodies).map(([id, body]) => [
      Number(id),
      { id: Number(id), type: 'wp_block', title: `Block ${id}`, body, meta: {} },
    ]),
  ),
})

const holding = (...refs: number[]): string => refs.map((ref) => `<!-- wp:block {"ref":${ref}} /-->`).join('\n')

describe('reusableBlockFault', () => {
  it('finds none in blocks that hold others', () => {
    expect(
      reusableBlockFault(1, siteOf({ 1: holding(2, 3), 2: holding(3), 3: '<p>Opening hours</p>' })),
    ).toBeUndefined()
  })

  it('finds a block that holds itself', () => {
    expect(reusableBlockFault(1, siteOf({ 1: holding(1) }))).toContain('holds itself')
    expect(reusableBlockFault(1, siteOf({ 1: holding(2), 2: holding(3), 3: holding(2) }))).toContain(
      'block 2 holds itself',
    )
  })

  it.each([
    '[et_pb_section global_module="2" fb_built="1"][/et_pb_section]',
    '[elementor-template id="2"]',
    '[fusion_global id=2]',
  ])('follows what other builders refer to: %s', (reference) => {
    expect(reusableBlockFault(1, siteOf({ 1: reference, 2: holding(1) }))).toContain('block 1 holds itself')
  })

  it('takes a module that the post has whole for no reference', () => {
    const body = '[et_pb_section global_module="1"][et_pb_text]Kept[/et_pb_text][/et_pb_section]'
    expect(reusableBlockFault(1, siteOf({ 1: body }))).toBeUndefined()
  })

  it('counts what doubles at every step, without doubling', () => {
    const bodies: Record<number, string> = { 7: 'x'.repeat(1000) }
    for (let id = 1; id < 7; id++) bodies[id] = holding(...Array.from({ length: 9 }, () => id + 1))
    expect(reusableBlockFault(1, siteOf(bodies))).toContain('too long')
  })

  it('stops at a chain of a hundred thousand', () => {
    const bodies: Record<number, string> = { 100000: '' }
    for (let id = 1; id < 100_000; id++) bodies[id] = holding(id + 1)
    expect(reusableBlockFault(1, siteOf(bodies))).toContain('nested too deeply')
  })

  it('passes over references that lead nowhere', () => {
    expect(reusableBlockFault(1, siteOf({ 1: holding(99) }))).toBeUndefined()
  })
})
