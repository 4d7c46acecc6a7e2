import { typedNote } from '../../typed-note.ts'

/** `A lamp[1. Of brass.]`: FD Footnotes, Endnotes, Footnotation. */
export default typedNote('[1. …]')
