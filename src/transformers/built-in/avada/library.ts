import { libraryItem } from '../../library-item.ts'

/** An element that several pages share. */
export default libraryItem('fusion_global')
