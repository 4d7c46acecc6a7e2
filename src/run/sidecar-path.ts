/** `posts/tide.md` → `posts/tide.json` */
export const sidecarPath = (path: string): string => path.replace(/\.[^./]+$/, '.json')
