/** HTML that costs too much again and again, where a reader looks back or ahead. */
export const hostilePieces = [
  '<pre>\na</pre>',
  '<table></table>',
  '<!--sc:0:open--> ',
  '<!--sc:0:void--> <!--more--><em> </em>',
  '<div><u>',
  '<p>1.&nbsp;a</p>',
  '<p title="a" title="b">a</p>',
  '<ul><li>a',
  '<a href="#x">a</a><p id="x">b</p>',
  '<em>a',
  '<',
  '<!--',
  '<code>a',
  '<img src="a"',
]
