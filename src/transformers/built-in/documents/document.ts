import { html, text, url } from '../../attribute-types.ts'
import { documentLink } from '../../document-link.ts'
import { inlineRun } from '../../inline-run.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Files shown in a viewer: the address is an attribute, stands alone in the tag, or between the tags. */
export default defineTransformer({
  tags: [
    'pdf-embedder',
    'pdf',
    'pdfjs-viewer',
    'pdf_viewer',
    'pdfviewer',
    'pdf-light-viewer',
    'wonderplugin_pdf',
    'wp-pdf-view',
    'dflip',
    'dearpdf',
    'flipbook',
    'real3dflipbook',
    'embeddoc',
    'embed_doc',
    'doc_viewer',
    'gview',
    'gdoc',
    'googledoc',
    'gde',
    'document_viewer',
    'docembed',
    'office_viewer',
    'wp-file-viewer',
    'wpfilebase',
  ],
  attributes: {
    url: url.optional,
    src: url.optional,
    file: url.optional,
    source: url.optional,
    href: url.optional,
    link: url.optional,
    pdf: url.optional,
    title: html,
    text: html,
    id: text,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { attributes, positional, form, content } = input
    const { url, src, file, source, href, link, pdf, title, text, id } = attributes
    const isAddress = (word: string): boolean => /^(?:(?:https?:)?\/\/|\/)[^\s<>"]+$/i.test(word)
    const typed = positional.map((word) => word.replace(/^=/, '')).find(isAddress)
    const inside = isAddress(content.trim()) ? content.trim() : undefined
    const between = form === 'enclosing' && inside === undefined ? context.children() : []
    const library = context.attachment(id)?.id
    const address = url ?? src ?? file ?? source ?? href ?? link ?? pdf ?? typed ?? inside
    const reference = address ?? (library === undefined ? undefined : String(library))
    if (reference === undefined) return leaveOut(input, context, 'a viewer without an address')
    const words = inlineRun(between)
    const label = [title, text, words ?? []].find((given) => given.length > 0) ?? []
    // A label of words is the name of the link; where another one is, or a picture, it stays beside it.
    const rest = label === words ? [] : between
    return [documentLink(reference, label, context), ...rest]
  },
})
