import { defineDiviModule } from '../../divi-module.ts'
import { linksIn } from '../../links-in.ts'

/** A row of icons, each of them a link. */
export default defineDiviModule({
  tags: ['et_pb_social_media_follow'],
  attributes: {},
  transform: (_input, context) => linksIn(context.children()),
})
