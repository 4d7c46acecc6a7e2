import { libraryItem } from '../../library-item.ts'

/** A block that several pages share. */
export default libraryItem('us_page_block')
