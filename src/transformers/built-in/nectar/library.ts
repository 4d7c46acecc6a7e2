import { libraryItem } from '../../library-item.ts'

/** A section that several pages share. */
export default libraryItem('nectar_global_section')
