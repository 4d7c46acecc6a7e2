import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const blockSize = 65_536

/**
 * The lines of a text file, of whatever size it is, one by one. Synchronous, as the documents of a report are walked; asking
 * for them again reads the file again.
 */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const block = Buffer.alloc(blockSize)
    const decoder = new StringDecoder('utf8')
    const open: string[] = []
    for (let size = readSync(file, block); size > 0; size = readSync(file, block)) {
      const [first = '', ...others] = decoder.write(block.subarray(0, size)).split('\n')
      open.push(first)
      for (const other of others) {
        yield open.splice(0).join('')
        open.push(other)
      }
    }
    const rest = open.join('') + decoder.end()
    if (rest !== '') yield rest
  } finally {
    closeSync(file)
  }
}
