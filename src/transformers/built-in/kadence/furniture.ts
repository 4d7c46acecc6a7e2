import { leaveFurniture } from '../../furniture-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Parts of a theme. */
export default defineTransformer({
  blocks: [
    'kadence/header',
    'kadence/header-column',
    'kadence/header-container-desktop',
    'kadence/header-container-tablet',
    'kadence/header-row',
    'kadence/header-section',
    'kadence/identity',
    'kadence/navigation',
    'kadence/navigation-link',
    'kadence/off-canvas',
    'kadence/off-canvas-trigger',
    'kadence/search',
    'kadence/tableofcontents',
  ],
  attributes: {},
  transform(input, context) {
    return leaveFurniture(input, context)
  },
})
