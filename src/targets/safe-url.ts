const linkSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'ftp'])

/** The address of a file a page may show: the web's, or one on the site itself. */
export const isSafeMedia = (url: string): boolean => ['http', 'https', undefined].includes(schemeOf(url)) && url !== ''

/** Also a picture that stands in its own address. */
export const isSafeImage = (url: string): boolean => isSafeMedia(url) || /^\s*data:image\/[\w.+-]+[;,]/i.test(url)

/** An address that a click may open. */
export const isSafeLink = (url: string): boolean => {
  const scheme = schemeOf(url)
  return url !== '' && (scheme === undefined || linkSchemes.has(scheme))
}

/** As browsers find it: spaces before it and line ends inside it do not count (URL Standard, basic URL parser). */
const schemeOf = (url: string): string | undefined =>
  /^([a-z][a-z\d+.-]*):/i.exec(stripControls(url))?.[1]?.toLowerCase()

const stripControls = (url: string): string => [...url].filter((character) => character > ' ').join('')
