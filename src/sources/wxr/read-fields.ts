import { SaxesParser } from 'saxes'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { Piece } from '../text/read-pieces.ts'
import { hasForbidden } from './characters.ts'
import { ElementInfos } from './element-infos.ts'
import { createElementNames, elementKind, isStructural } from './elements.ts'
import type { FieldHandler } from './fields.ts'
import { readPlainItem, tellItem } from './plain-item.ts'
import { createRepairLog } from './repair-log.ts'
import { type ItemInput, XmlMender } from './xml-mender.ts'

export interface FieldReader {
  write(piece: Piece): void
  /** Elements that were left open, outermost first, and how far the file goes. */
  end(): { open: readonly string[]; place: Place }
  /** Whether the namespace of WXR was declared. */
  declaresWxr(): boolean
}

interface OpenField {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parts: { text: string; cdata: boolean }[]
}

/**
 * Reads an export as what it is: a few levels of containers with texts in them.
 *
 * @param readItem Takes items that need no care; the others are mended and parsed.
 */
export function createFieldReader(
  handler: FieldHandler,
  report: Report,
  readItem: typeof readPlainItem = readPlainItem,
): FieldReader {
  const names = createElementNames()
  const repairs = createRepairLog(report)
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const containers: string[] = []
  let element: OpenField | undefined

  let infos: ElementInfos | undefined

  const mender = new XmlMender({
    kindOf: (name) => elementKind(names.canonical(name)),
    isStructural: (name) => isStructural(names.canonical(name)),
    write: (xml) => {
      parser.write(xml)
    },
    takeItem,
    repairs,
  })

  function takeItem(text: string, start: number, { placeOf, bytesOf }: ItemInput): number | 'unfinished' | undefined {
    infos ??= new ElementInfos((written) => names.canonical(written))
    const item = readItem(text, start, infos)
    if (item === undefined || item === 'unfinished') return item
    if (hasForbidden(text.slice(start, item.end))) return undefined
    handler.open('item', placeOf(start), names.areUsual() ? bytesOf(start, item.end) : undefined)
    tellItem(item, placeOf, handler)
    handler.close('item')
    return item.end
  }

  parser.on('error', (error) => repairs.add('XML', `XML: ${error.message}`, mender.place))
  parser.on('opentag', (tag) => {
    names.declare(tag.attributes)
    infos = undefined
    const name = names.canonical(tag.name)
    const kind = elementKind(name)
    if (kind === 'text' || kind === 'markup') {
      element = { name, attributes: tag.attributes, parts: [] }
      return
    }
    containers.push(name)
    handler.open(name, mender.tagPlace)
  })
  parser.on('text', (text) => element?.parts.push({ text, cdata: false }))
  parser.on('cdata', (text) => element?.parts.push({ text, cdata: true }))
  parser.on('closetag', () => {
    if (element === undefined) {
      const name = containers.pop()
      if (name !== undefined) handler.close(name)
      return
    }
    const { name, attributes } = element
    const field = {
      parent: containers.at(-1) ?? '',
      name,
      attributes,
      text: textOf(element.parts),
      start: mender.textStart,
    }
    element = undefined
    handler.field(field)
  })

  return {
    write: (piece) => mender.write(piece),
    end() {
      mender.end()
      repairs.close()
      return { open: mender.open, place: mender.place }
    },
    declaresWxr: () => names.declaresWxr(),
  }
}

/** Blanks around CDATA are the pretty printer's, not the author's. */
function textOf(parts: OpenField['parts']): string {
  const hasCdata = parts.some(({ cdata }) => cdata)
  return parts
    .filter(({ text, cdata }) => !hasCdata || cdata || /\S/.test(text))
    .map(({ text }) => text)
    .join('')
}
