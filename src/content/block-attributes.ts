import type { JsonValue } from '../model/metadata.ts'

/** `json_decode`'s limit. It keeps whoever walks through attributes from running out of stack, too. */
const maximalDepth = 512

export interface BlockAttributes {
  readonly attributes: Readonly<Record<string, JsonValue>>
  readonly malformed: string | undefined
}

/** The JSON of a delimiter, which begins with `{` and ends with `}`. WordPress has `null` where it is malformed. */
export function readBlockAttributes(json: string): BlockAttributes {
  if (json.length > maximalDepth && depthOf(json) > maximalDepth)
    return { attributes: {}, malformed: 'its attributes are nested too deeply' }
  try {
    return { attributes: JSON.parse(json), malformed: undefined }
  } catch {
    return { attributes: {}, malformed: 'its attributes are not JSON' }
  }
}

function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let isString = false
  for (let index = 0; index < json.length; index += 1) {
    const character = json.charAt(index)
    if (character === '"') isString = !isString
    else if (isString) index += character === '\\' ? 1 : 0
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
