import { plural } from '../model/plural.ts'
import type { Code, Diagnostics } from './details.ts'
import type { Severity } from './diagnostic.ts'

export type { Code, Diagnostics } from './details.ts'

interface Entry<Details> {
  readonly severity: Severity
  /** Unexpected what, expected what. */
  message(details: Details): string
  /** What a person can do about it. */
  readonly help: string
}

/** Code → severity, wording, remedy. The code is also the name of its section in `docs/diagnostics.md`. */
export const catalogue: { readonly [C in Code]: Entry<Diagnostics[C]> } = {
  'shortcode-repaired': {
    severity: 'info',
    message: ({ tag, kind, actual, expected }) =>
      `Unexpected ${kind} \`${actual}\` in \`[${tag}]\`, read as \`${expected}\``,
    help: 'Nothing to do, unless the value looks wrong in the output.',
  },
  'shortcode-unknown': {
    severity: 'warning',
    message: ({ tag, policy }) => `Unexpected \`[${tag}]\`, no transformer knows it; policy \`${policy}\` was applied`,
    help: 'Write a transformer for it, or choose what happens with `--unknown`.',
  },
  'shortcode-refused': {
    severity: 'error',
    message: ({ tag }) => `Unexpected \`[${tag}]\`, no transformer knows it and the policy is \`fail\``,
    help: 'Write a transformer for it, or choose another policy with `--unknown`.',
  },
  'shortcode-declined': {
    severity: 'warning',
    message: ({ tag, reason }) => `Unexpected \`[${tag}]\` that its transformer could not use: ${reason}`,
    help: 'Mend it at the source, or write it by hand in the output. What the input lacks may come with an export of “All content”.',
  },
  'shortcode-dropped': {
    severity: 'info',
    message: ({ tag, reason }) => `\`[${tag}]\` was deleted on purpose: ${reason}`,
    help: 'Nothing to do.',
  },
  'shortcode-failed': {
    severity: 'error',
    message: ({ tag, reason }) => `The transformer of \`[${tag}]\` threw: ${reason}`,
    help: 'The shortcode was kept as it is. This is a bug in the transformer.',
  },
  'shortcode-misnested': {
    severity: 'warning',
    message: ({ tag }) => `Unexpected place of \`[/${tag}]\`, expected it in the same element as its opening tag`,
    help: 'Its content was kept. Compare the output with the source.',
  },
  'shortcode-in-code': {
    severity: 'info',
    message: ({ tag }) =>
      `Unexpected \`[${tag}]\` in lines that Markdown takes for code, as they are indented; it stays`,
    help: 'Where no code is meant, take the spaces in front of the line away and run again.',
  },
  'shortcode-unshown': {
    severity: 'warning',
    message: ({ tag }) => `Unexpected \`[${tag}]\` in an element that is not shown, it was left out with it`,
    help: 'If the page showed it, write it by hand into the output.',
  },
  'attribute-invalid': {
    severity: 'warning',
    message: ({ tag, attribute, actual, expected }) =>
      `Unexpected \`${attribute}="${actual}"\` in \`[${tag}]\`, expected ${expected}; the default was used`,
    help: 'Mend the value at the source if it matters.',
  },
  'attribute-unknown': {
    severity: 'info',
    message: ({ tag, attribute }) => `Unexpected attribute \`${attribute}\` in \`[${tag}]\`, it was not used`,
    help: 'Nothing to do, unless it carried something the page showed.',
  },
  'decoration-dropped': {
    severity: 'info',
    message: ({ tag, attributes }) =>
      `Decoration of \`[${tag}]\` was dropped on purpose: ${attributes.map((name) => `\`${name}\``).join(', ')}`,
    help: 'Nothing to do: it says how the old theme painted it, not what it is.',
  },
  'content-restricted': {
    severity: 'warning',
    message: ({ tag, audience }) =>
      `Unexpected audience of \`[${tag}]\`, its content was kept for everybody: the old site showed it ${audience}`,
    help: 'Take it out of the output if not everybody may read it, or give the tag a transformer that does.',
  },
  'content-missing': {
    severity: 'warning',
    message: ({ tag, what }) => `Unexpected lack of ${what}, \`[${tag}]\` was left out: the input does not hold them`,
    help: 'Its plugin keeps them in tables of its own, or in items that this export left out. Add them by hand, or export “All content”.',
  },
  'formula-kept': {
    severity: 'warning',
    message: ({ tag, formula, count }) =>
      `Unexpected formula \`${formula}\`${count > 1 ? ` and ${count - 1} more` : ''} in \`[${tag}]\`, expected its result: the old site computed it at each view`,
    help: 'Write the result in its place.',
  },
  'block-unknown': {
    severity: 'info',
    message: ({ block }) => `Unexpected block \`${block}\`, its inner HTML was converted`,
    help: 'Compare the output with the source; a transformer with `blocks` can do better.',
  },
  'block-dynamic': {
    severity: 'warning',
    message: ({ block, settings, held = 0 }) =>
      `Block \`${block}\` has no content of its own: WordPress made it at each view${settings ? ` from ${settings}` : ''}${
        held > 0 ? `, in the form of the ${held === 1 ? 'block' : `${held} blocks`} it holds` : ''
      }`,
    help: 'Rebuild it with what the new site offers.',
  },
  'block-furniture': {
    severity: 'info',
    message: ({ block }) =>
      `Block \`${block}\` was left out: a part of the old theme, which WordPress filled in at each view`,
    help: 'Nothing to do: the new site has its own, and the metadata has what it showed of the post.',
  },
  'block-malformed': {
    severity: 'warning',
    message: ({ block, reason }) => `Unexpected delimiter of block \`${block}\`: ${reason}`,
    help: 'It was read as WordPress reads it. Compare the output with the source.',
  },
  'element-dropped': {
    severity: 'warning',
    message: ({ element }) => `Unexpected \`<${element}>\`, Markdown has no place for it`,
    help: 'Rebuild it by hand if the new site needs it.',
  },
  'html-unsafe': {
    severity: 'warning',
    message: ({ what }) => `Unexpected code in ${what}, it was removed`,
    help: 'Add it by hand if you trust it.',
  },
  'html-repaired': {
    severity: 'info',
    message: ({ actual, expected }) => `Unexpected \`${actual}\`, read as \`${expected}\``,
    help: 'Nothing to do, unless the output shows less than the page did.',
  },
  'code-markup-dropped': {
    severity: 'info',
    message: ({ elements }) =>
      `Unexpected ${elements.map((name) => `\`<${name}>\``).join(', ')} in code, expected text; the tags were dropped, as browsers show none`,
    help: 'If the tags were to be read, write them into the output: in HTML code needs `&lt;` for `<`.',
  },
  'list-renumbered': {
    severity: 'info',
    message: ({ numbers }) => `Unexpected numbers of a list (${numbers}), Markdown counts 1, 2, 3`,
    help: 'Check sentences that refer to an item by its number or letter.',
  },
  'media-unresolved': {
    severity: 'warning',
    message: ({ reference }) => `Unexpected media id \`${reference}\`, the input has no such attachment`,
    help: 'Export “All content” so that the attachments are part of it; a dump of the REST API needs the media beside the posts.',
  },
  'footnote-unresolved': {
    severity: 'warning',
    message: ({ reference }) => `Unexpected lack of ${reference}, expected it in the post meta \`footnotes\``,
    help: 'Export the post again with its meta (Tools → Export has it), or write it by hand.',
  },
  'citation-unresolved': {
    severity: 'warning',
    message: ({ key, where }) =>
      `Unexpected citation \`${key}\` whose source stands in ${where}, which the input does not hold`,
    help: 'Its footnote has the key. Write the source there by hand, or leave the keys to a site generator that cites.',
  },
  'comments-left': {
    severity: 'info',
    message: ({ count }) => `${count} ${count === 1 ? 'comment was' : 'comments were'} not migrated`,
    help: 'Keep the export: it holds them.',
  },
  'text-lost': {
    severity: 'error',
    message: ({ count, words }) => `Unexpected loss of ${plural(count, 'word')}, expected in the Markdown: ${words}`,
    help: 'Compare the output with the source, and please report it.',
  },
  'link-lost': {
    severity: 'error',
    message: ({ url }) => `Unexpected loss of a link, expected in the Markdown: ${url}`,
    help: 'Compare the output with the source, and please report it.',
  },
  'image-lost': {
    severity: 'error',
    message: ({ url }) => `Unexpected loss of an image, expected in the Markdown: ${url}`,
    help: 'Compare the output with the source, and please report it.',
  },
  'embed-lost': {
    severity: 'error',
    message: ({ url }) => `Unexpected loss of an embed, expected in the Markdown: ${url}`,
    help: 'Compare the output with the source, and please report it.',
  },
  'code-changed': {
    severity: 'error',
    message: ({ code }) => `Unexpected change of a block of code, expected it byte for byte: ${code}`,
    help: 'Compare the output with the source, and please report it.',
  },
  'heading-lost': {
    severity: 'error',
    message: ({ heading }) => `Unexpected loss of a heading, expected in the Markdown: ${heading}`,
    help: 'Compare the output with the source, and please report it.',
  },
  'table-cell-lost': {
    severity: 'error',
    message: ({ cell }) => `Unexpected loss of a table cell, expected in the Markdown: ${cell}`,
    help: 'Compare the output with the source, and please report it.',
  },
  'meta-left': {
    severity: 'info',
    message: ({ keys }) =>
      `Custom ${keys.length === 1 ? 'field was' : 'fields were'} not migrated: ${keys.map((key) => `\`${key}\``).join(', ')}`,
    help: 'Keep the export: it holds them. A transformer of your own can read them from `context.post.meta`.',
  },
  'shortcode-left': {
    severity: 'error',
    message: ({ tag, count }) => `Unexpected \`[${tag}]\` in the Markdown, ${count} left standing`,
    help: 'Compare the output with the source, and please report it.',
  },
  inferred: {
    severity: 'info',
    message: ({ field, value }) => `\`${field}\` was inferred from the text: ${value}`,
    help: 'Switch it off with `--no-infer`.',
  },
  'xml-repaired': {
    severity: 'warning',
    message: ({ what }) => `Unexpected ${what}, it was repaired`,
    help: 'Compare the document with its source.',
  },
  'xml-truncated': {
    severity: 'error',
    message: ({ item }) => `Unexpected end of the file in ${item}, expected \`</rss>\``,
    help: 'The export broke off. What stands before was migrated; export again for the rest.',
  },
  'encoding-repaired': {
    severity: 'warning',
    message: ({ declared, actual }) => `Unexpected encoding \`${declared}\`, the file was read as \`${actual}\``,
    help: 'Check names with accents in the output.',
  },
  'front-matter-invalid': {
    severity: 'error',
    message: ({ reason }) => `Unexpected front matter: ${reason}`,
    help: 'It was left as it is. Mend it and run again.',
  },
  'json-invalid': {
    severity: 'error',
    message: ({ reason }) => `Unexpected JSON: ${reason}`,
    help: 'Expected a post of the REST API or a list of them: `[{ "id": 1, "content": { "rendered": "…" } }]`.',
  },
  'file-unrecognised': {
    severity: 'warning',
    message: ({ reason }) => `Unexpected file, it was not read: ${reason}`,
    help: 'Expected a WordPress export, HTML, Markdown, text or a REST dump.',
  },
  'input-unrecognised': {
    severity: 'error',
    message: ({ reason }) => `Unexpected input, nothing of it was read: ${reason}`,
    help: 'Expected a WordPress export, HTML, Markdown, text or a REST dump. Where it need not be read, name its folder, or a glob in quotes.',
  },
  'file-unreadable': {
    severity: 'error',
    message: ({ reason }) => `The file could not be read: ${reason}`,
    help: 'Check that it is there and that you may read it.',
  },
  'post-duplicate': {
    severity: 'info',
    message: ({ id, other }) => `Post ${id} stands in more than one file, the one in ${other} was taken`,
    help: 'Nothing to do: the newer one wins.',
  },
  'id-clash': {
    severity: 'warning',
    message: ({ id, count, other }) =>
      `Unexpected id ${id}${count > 1 ? ` and ${count - 1} more` : ''}, ${other} uses the same for something else of this site`,
    help: 'Everything was kept, and ids were looked up in the file that names them. Check images, galleries and parents; better, migrate the two exports one by one.',
  },
  'items-left-out': {
    severity: 'info',
    message: ({ type, count, reason }) => `${plural(count, 'item')} of type \`${type}\` left out: ${reason}`,
    help: 'Nothing to do: they are no documents. Keep the export, it holds them.',
  },
  'post-skipped': {
    severity: 'info',
    message: ({ status }) => `Not migrated because it is ${status}`,
    help: 'Include it with `--status`.',
  },
  'type-skipped': {
    severity: 'info',
    message: ({ type }) => `Not migrated because it is of type \`${type}\``,
    help: 'Include it with `--types`.',
  },
  'post-failed': {
    severity: 'error',
    message: ({ reason }) => `The document could not be migrated: ${reason}`,
    help: 'The others went on. Please report it with the document.',
  },
  'path-adjusted': {
    severity: 'info',
    message: ({ wanted, given, reason }) => `\`${wanted}\` became \`${given}\`: ${reason}`,
    help: 'Nothing to do, unless the address of the page matters.',
  },
  'file-edited': {
    severity: 'error',
    message: ({ path }) => `\`${path}\` was edited since the last run, it was left alone`,
    help: 'Overwrite it with `--force`, or move it away and run again.',
  },
  'file-left': {
    severity: 'error',
    message: ({ path, reason }) => `\`${path}\` was left as it is: ${reason}`,
    help: 'Save it as UTF-8, close it in other programs, and run again.',
  },
  'link-left': {
    severity: 'info',
    message: ({ path }) => `\`${path}\` is a symbolic link, it was left as it is`,
    help: 'Nothing to do if the file behind it is part of the input; otherwise name that file.',
  },
}
