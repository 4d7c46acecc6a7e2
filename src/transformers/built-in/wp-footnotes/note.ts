import { typedNote } from '../../typed-note.ts'

/** `A lamp ((Of brass.))`, and once more `((ref:1))`: WP-Footnotes, Civil Footnotes, Footnotes Made Easy, Footnotes (MCI). */
export default typedNote('((…))')
