/** Names and aliases that plugins gave languages, and the name that highlighters of today agree on. */
const names: Readonly<Record<string, string>> = {
  actionscript3: 'actionscript',
  as3: 'actionscript',
  'c#': 'csharp',
  'c++': 'cpp',
  'c-sharp': 'csharp',
  cf: 'cfm',
  clj: 'clojure',
  coldfusion: 'cfm',
  delphi: 'pascal',
  erl: 'erlang',
  golang: 'go',
  htm: 'html',
  jfx: 'javafx',
  js: 'javascript',
  jscript: 'javascript',
  matlabkey: 'matlab',
  none: '',
  'obj-c': 'objectivec',
  objc: 'objectivec',
  'objective-c': 'objectivec',
  pas: 'pascal',
  patch: 'diff',
  pl: 'perl',
  plain: '',
  plaintext: '',
  ps: 'powershell',
  py: 'python',
  rails: 'ruby',
  rb: 'ruby',
  ror: 'ruby',
  shell: 'bash',
  splus: 'r',
  tex: 'latex',
  text: '',
  vb: 'vbnet',
  xhtml: 'html',
  xslt: 'xml',
  yml: 'yaml',
}

/** The language of a code block: empty for none, `undefined` for what is no name of one. */
export function codeLanguage(name: string): string | undefined {
  const word = name.trim().toLowerCase()
  if (!/^[\w#+.-]*$/.test(word)) return undefined
  return Object.hasOwn(names, word) ? names[word] : word
}
