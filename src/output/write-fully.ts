import { writeSync } from 'node:fs'

/**
 * Goes on until all is written, or fails: on a full disk one call to the system writes a part.
 *
 * @param position Where in the file; behind what was written last where it is left out.
 */
export function writeFully(file: number, bytes: Uint8Array, position?: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, position === undefined ? null : position + done)
}
