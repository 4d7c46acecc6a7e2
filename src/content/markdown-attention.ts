import { classifyCharacter } from 'micromark-util-classify-character'

/** What CommonMark calls attention: emphasis, strong, and their like. */
export type AttentionType = 'emphasis' | 'strong' | 'delete'

/** The sequence that the serializer prefers; none for nodes that are no attention. */
export function preferredSequence(type: string): string | undefined {
  if (type === 'strong') return '**'
  if (type === 'emphasis') return '*'
  return type === 'delete' ? '~~' : undefined
}

/**
 * The sequence that it tries first: the preferred one, and beside asterisks underscores. `undefined` where neither would do.
 *
 * @param before The sequence in front of it; other text, or none, where there is no sequence.
 * @param after The same behind it.
 * @param isOnly Whether it has no siblings: then strong may stand in emphasis, as `***a***`.
 */
export function sequenceFor(preferred: string, before: string, after: string, isOnly: boolean): string | undefined {
  const marker = preferred.charAt(0)
  if (!before.startsWith(marker) && !after.startsWith(marker)) return preferred
  if (marker === '~') return undefined
  if (isOnly && preferred.length > before.length) return preferred
  return before.startsWith('_') || after.startsWith('_') ? undefined : '_'.repeat(preferred.length)
}

/** What CommonMark asks about the characters beside a sequence. */
export type CharacterKind = ReturnType<typeof classifyCharacter>

const space = 1
const punctuation = 2

/** Of one UTF-16 unit, as the serializer has it: half a pair is a letter. */
export const kindAt = (text: string, index: number): CharacterKind => classifyCharacter(text.charCodeAt(index))

/**
 * Whether a sequence between these two opens or closes what it should, and none of them has to become a character reference.
 *
 * @param isInSame Whether it stands inside another one of the same marker, which it might open or close as well.
 */
export function isSure(outside: CharacterKind, inside: CharacterKind, sequence: string, isInSame: boolean): boolean {
  if (inside === space) return false
  if (outside === space) return true
  if (outside === punctuation) return inside === undefined || !isInSame
  return inside === undefined && !sequence.startsWith('_') && !isInSame
}
