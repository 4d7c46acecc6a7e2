import { libraryItem } from '../../library-item.ts'

/** A template of the library; Elementor keeps a plain copy of what it shows in its body. */
export default libraryItem('elementor-template', 'INSERT_ELEMENTOR')
