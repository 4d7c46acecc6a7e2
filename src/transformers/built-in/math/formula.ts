import { flag, text } from '../../attribute-types.ts'
import { formula } from '../../formula.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Tags whose formulas stand on lines of their own. */
const display = new Set(['dmath', 'equation', 'displaymath'])

/** TeX between tags: Jetpack, QuickLaTeX, MathJax-LaTeX, KaTeX and their like. `$latex …$` is none of these. */
export default defineTransformer({
  tags: ['latex', 'math', 'katex', 'eqn', 'dmath', 'equation', 'displaymath', 'inlinemath'],
  attributes: {
    display: flag,
    syntax: text,
  },
  decoration: ['size', 'color', 'background', 'fg', 'bg', 's'],
  requires: 'closing tag',
  body: 'opaque',
  transform({ name, attributes, content }, context) {
    const isDisplay = display.has(name) || attributes.display || attributes.syntax === 'display'
    return formula(content, { isDisplay }, context) ?? decline('no formula')
  },
})
