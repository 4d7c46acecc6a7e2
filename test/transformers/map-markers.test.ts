import { describe, expect, it } from 'vitest'
import { readMap } from '../../src/transformers/map-markers.ts'

const harbour = { latitude: 53.5459, longitude: 9.9663 }

describe('readMap', () => {
  it('takes one marker from each row', () => {
    expect(
      readMap({
        ase_map_component_locations: [
          'a:3:{s:3:"lat";d:53.5459;s:3:"lng";d:9.9663;s:5:"title";s:7:"Harbour";}',
          '{"lat":"53.55","lng":"10.00","title":"<b>Station</b>"}',
        ],
        ase_map_component_start_point: ['a:2:{s:3:"lat";d:53.5;s:3:"lng";d:10;}'],
        ase_map_component_zoom: ['13'],
      }),
    ).toEqual({
      markers: [
        { ...harbour, title: 'Harbour' },
        { latitude: 53.55, longitude: 10, title: '<b>Station</b>' },
      ],
      latitude: 53.5,
      longitude: 10,
      zoom: 13,
    })
  })

  it('reads the keys of old versions', () => {
    expect(
      readMap({
        aesop_map_component_locations: [
          'a:3:{s:3:"lat";s:7:"53.5459";s:4:"long";s:6:"9.9663";s:7:"content";s:7:"Harbour";}',
        ],
        aesop_map_start: ['53.5459, 9.9663'],
        aesop_map_component_zoom: ['9'],
      }),
    ).toEqual({ markers: [{ ...harbour, content: 'Harbour' }], ...harbour, zoom: 9 })
  })

  it('reads several markers in one row', () => {
    expect(readMap({ ase_map_component_locations: ['[{"lat":1,"lng":2},{"lat":3,"lng":4}]'] })?.markers).toEqual([
      { latitude: 1, longitude: 2 },
      { latitude: 3, longitude: 4 },
    ])
  })

  it.each([['53.5, 9.9'], ['{"lat":"north","lng":"9"}'], ['{"lat":1'], ['a:1:{'], ['']])(
    'finds no marker in %j',
    (row) => {
      expect(readMap({ ase_map_component_locations: [row] })).toBeUndefined()
    },
  )

  it('finds none where there is no such meta', () => {
    expect(readMap({ ase_map_component_zoom: ['12'] })).toBeUndefined()
  })
})
