import { type Declined, decline, type TransformContext } from './transformer.ts'

/** For images that were named and are not to be had, or were not named at all: by which attribute they should have been. */
export const missingImages = (ids: readonly string[], attribute: string): Declined =>
  decline(ids.length === 0 ? `no \`${attribute}\`` : `the input does not hold the images ${ids.join(', ')}`)

/** For one image that is named by its id. `undefined` where it can be shown: the library has it, or it is an address. */
export const missingImage = (reference: string, context: TransformContext): Declined | undefined =>
  /^\d+$/.test(reference.trim()) && context.attachment(reference) === undefined
    ? decline(`the input does not hold the image ${reference}`)
    : undefined
