interface Text {
  readonly type: 'text' | 'inlineCode'
  readonly value: string
}

/**
 * Text nodes that stand side by side as one, of hast as of mdast: what dissolved around a word leaves it in two. The backquotes of
 * code beside code would be one run, which neither begins nor ends any.
 */
export function joinTexts<Node extends { readonly type: string }>(nodes: readonly (Node | Text)[]): (Node | Text)[] {
  const joined: (Node | Text)[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (isText(node) && before?.type === node.type)
      joined[joined.length - 1] = { ...before, value: (before as Text).value + node.value }
    else joined.push(node)
  }
  return joined
}

const isText = (node: { readonly type: string }): node is Text => node.type === 'text' || node.type === 'inlineCode'
