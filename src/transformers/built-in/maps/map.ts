import { text, url } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { documentLink } from '../../document-link.ts'
import { missingContent } from '../../missing-content.ts'
import { placeLink } from '../../place-link.ts'
import { defineTransformer } from '../../transformer.ts'

/** Maps of plugins. Some say in the tag where the place is; others keep it in tables of their own. */
export default defineTransformer({
  tags: [
    'wpgmza',
    'put_wpgm',
    'wpgmappity',
    'leaflet-map',
    'leaflet-marker',
    'leaflet-gpx',
    'leaflet-kml',
    'leaflet-geojson',
    'mapsmarker',
    'osm_map',
    'osm_map_v3',
    'osm_info_address',
    'flexiblemap',
    'mappress',
    'geo_mashup_map',
    'google-map-sc',
    'google-map-v3',
    'google_map_easy',
    'intergeo',
    'comprehensive-google-map',
    'codepeople-post-map',
    'bgmp-map',
    'simplemap',
    'wpsl',
    'wpsl_map',
    'sgpx',
    'map-multi-marker',
    'travelersmap',
    'ol3map',
    'maplist',
    'display-map',
  ],
  attributes: {
    address: text,
    lat: text,
    latitude: text,
    center: text,
    lng: text,
    lon: text,
    long: text,
    longitude: text,
    map_center: text,
    map_marker: text,
    title: text,
    name: text,
    /** A track, or points in a file. */
    gpx: url.optional,
    gpx_file: url.optional,
    file_list: url.optional,
    src: url.optional,
    url: url.optional,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { attributes, form } = input
    const { address, title, name } = attributes
    // OSM says both in one: `map_center="52.51,13.37"`.
    const [lat = '', lng = ''] = (attributes.map_marker || attributes.map_center || attributes.center).split(',')
    const place = placeLink(
      {
        latitude: attributes.lat || attributes.latitude || lat,
        longitude: attributes.lng || attributes.lon || attributes.long || attributes.longitude || lng,
        address,
        title: title || name,
      },
      context,
    )
    const file = attributes.gpx ?? attributes.gpx_file ?? attributes.file_list ?? attributes.src ?? attributes.url
    const between = form === 'enclosing' ? inFlow(context.children()) : []
    const shown = [
      ...(place === undefined ? [] : [place]),
      ...(file === undefined ? [] : [documentLink(file, title.trim(), context)]),
    ]
    return shown.length + between.length === 0
      ? missingContent(input, context, 'the places of a map')
      : [...shown, ...between]
  },
})
