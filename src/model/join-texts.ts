interface Text {
  readonly type: 'text'
  readonly value: string
}

/** Text nodes that stand side by side as one, of hast as of mdast: what dissolved around a word leaves it in two. */
export function joinTexts<Node extends { readonly type: string }>(nodes: readonly (Node | Text)[]): (Node | Text)[] {
  const joined: (Node | Text)[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (isText(node) && before !== undefined && isText(before))
      joined[joined.length - 1] = { ...before, value: before.value + node.value }
    else joined.push(node)
  }
  return joined
}

const isText = (node: { readonly type: string }): node is Text => node.type === 'text'
