import type { Picture } from './piece.ts'
import { type Pen, phrase, phrasing, plainText } from './prose.ts'

/** A component of Aesop Story Engine, with the attributes its own dialog writes. */
export function aesopComponent(pen: Pen, picture: () => Picture): string {
  const { random } = pen
  const label = (least: number, most: number): string => phrase(pen, least, most).replaceAll('"', '')
  switch (random.below(8)) {
    case 0:
    case 1: {
      const { url, alt, caption } = picture()
      const align = random.pick(['left', 'center', 'right'])
      return `[aesop_image img="${url}" imgwidth="100%" alt="${alt}" align="${align}" lightbox="on" caption="${caption}" captionposition="${align}" credit="${label(2, 3)}"]`
    }
    case 2:
      return `[aesop_quote type="block" background="#282828" text="#ffffff" align="center" size="2" quote="${label(6, 18)}." cite="${label(2, 3)}" parallax="off" direction="left" revealfx="off"]`
    case 3:
      return `[aesop_chapter title="${label(1, 4)}" subtitle="${label(2, 6)}" bgtype="img" img="${picture().url}" full="off" revealfx="off"]`
    case 4: {
      const { url, caption } = picture()
      return `[aesop_parallax img="${url}" parallaxbg="on" captionposition="bottom-left" caption="${caption}" floater="off" overlay_content=""]`
    }
    case 5:
      return `[aesop_content color="#ffffff" background="#333333" columns="1" position="none" width="100%" height="min-height:260px;"]${phrasing(pen)}[/aesop_content]`
    case 6:
      return `[aesop_character name="${label(1, 2)}" caption="${label(3, 8)}" align="left" img="${picture().url}" force_circle="off" width="150px"]${plainText(pen, 2)}[/aesop_character]`
    default:
      return `[aesop_video src="youtube" id="${videoId(pen)}" width="100%" align="center" caption="${label(3, 9)}" loop="on" controls="on"]`
  }
}

const idLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export const videoId = ({ random }: Pick<Pen, 'random'>): string =>
  Array.from({ length: 11 }, () => idLetters[random.below(idLetters.length)]).join('')
