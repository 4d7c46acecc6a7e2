import { typedNote } from '../../typed-note.ts'

/** `A lamp[[1]]Of brass.[[1]]`: early versions of Footnotation. */
export default typedNote('[[1]]…[[1]]')
