import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Questions to readers, whose answers a plugin counted in tables of its own. */
export default defineTransformer({
  tags: [
    'page_polls',
    'yop_poll',
    'totalpoll',
    'totalpoll-contest',
    'wp_poll',
    'democracy_archives',
    'poll_archive',
    'wpsqt_quiz',
    'mlw_quizmaster',
    'qsm',
    'wp_quiz',
    'WpProQuiz',
    'ays_quiz',
    'ays_poll',
    'ays_survey',
    'hdquiz',
    'watu',
    'watupro',
    'h5p',
    'gdrts_stars_rating_auto',
    'opinionstage',
    'opinionstage_widget',
    'playbuzz-item',
    'playbuzz-game',
    'modalsurvey',
  ],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => leaveOut(input, context, 'a poll or a quiz'),
})
