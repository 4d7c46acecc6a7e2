import { defineTransformer } from '../../transformer.ts'

/** Ends the last tab. */
export default defineTransformer({ tags: ['tabbyending'], attributes: {}, transform: () => [] })
