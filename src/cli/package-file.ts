/** A file that the package brings along. The built code stands as deep in the package as this source does. */
export const packageFile = (path: string): URL => new URL(`../../${path}`, import.meta.url)
