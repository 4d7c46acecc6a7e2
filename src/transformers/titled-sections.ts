import type { Paragraph, RootContent } from 'mdast'
import { details, inFlow, paragraph, strong } from './builders.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** It is the title of a section, which its container may show in another way. */
    sectionTitle?: string
  }
}

/** A section whose container decides how it is shown: in bold its title, then what it holds. */
export const titledSection = (title: string, children: readonly RootContent[]): RootContent[] => {
  const line: Paragraph = { ...paragraph([strong(title)]), data: { sectionTitle: title } }
  return title.trim() === '' ? inFlow(children) : [line, ...inFlow(children)]
}

/** Sections that a click opens. What stands before the first is left alone. */
export function asDetails(nodes: readonly RootContent[]): RootContent[] {
  const sections: { title: string | undefined; children: RootContent[] }[] = [{ title: undefined, children: [] }]
  for (const node of nodes) {
    const title = node.type === 'paragraph' ? node.data?.sectionTitle : undefined
    if (title === undefined) sections.at(-1)?.children.push(node)
    else sections.push({ title, children: [] })
  }
  return sections.flatMap(({ title, children }) => (title === undefined ? children : details(title, children)))
}

/** Sections one below the other. A container around this one must not take their titles for its own. */
export const asTitled = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node) => (node.type === 'paragraph' && node.data?.sectionTitle ? paragraph(node.children) : node))
