import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** The day on which somebody looks. Written out it would be wrong tomorrow. */
export default defineTransformer({
  tags: [
    'current_year',
    'currentyear',
    'current-year',
    'current_date',
    'current-date',
    'copyright_year',
    'todays_date',
  ],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => missingContent(input, context, 'the date of the view'),
})
