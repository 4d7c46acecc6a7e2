import { address } from './address.ts'
import type { Item } from './item.ts'
import { languages } from './languages.ts'
import { pictureItem, takePicture, type Upload } from './pictures.ts'
import type { Picture } from './piece.ts'
import { createRandom } from './random.ts'

/** Pictures that many posts show: maps, portraits, headers. They were there before the first post. */
export function createLibrary(seed: number, author: string): { pictures: Picture[]; items: Item[] } {
  const pictures: Picture[] = []
  const items: Item[] = []
  for (let id = firstId; id < firstId + size; id++) {
    const random = createRandom(seed, id, 3)
    const upload: Upload = {
      language: random.weigh(languages),
      date: Date.UTC(2004, 0, 3, 8, id % 600),
      link: `${address}/`,
      parent: 0,
      author,
    }
    const picture = takePicture(random, upload, id)
    pictures.push(picture)
    items.push(pictureItem(random, picture, upload))
  }
  return { pictures, items }
}

const firstId = 650
const size = 320
