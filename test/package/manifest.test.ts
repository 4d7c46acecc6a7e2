import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }

describe('package-lock.json', () => {
  it('names no place to download from: that is for the machine it is installed on to say', () => {
    const withAddress = Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry)
    expect(withAddress.map(([path]) => path)).toEqual([])
  })

  it('locks what package.json asks for', () => {
    const { dependencies, devDependencies } = lock.packages['']
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    })
  })
})

describe('package.json', () => {
  it('has the version that the changelog begins with', () => {
    const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')
    expect(/^## (\S+)/m.exec(changelog)?.[1]).toBe(manifest.version)
  })
})
