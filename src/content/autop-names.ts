// Which elements `wpautop` (wp-includes/formatting.php) knows.

/** They stand beside paragraphs. Most rules ask only whether a tag begins like one of these: `<picture>` does. */
export const blockNames: readonly string[] = [
  'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address math style p',
  'h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption details menu summary',
].flatMap((line) => line.split(' '))

/** Text before their end was a paragraph that only lacks its own. */
export const endsParagraph: readonly string[] = ['div', 'address', 'form']

/** Before a tag that begins like one of these no line is broken. */
export const breakless: readonly string[] = 'p li div dl dd dt th pre td ul ol'.split(' ')
