export interface ImageFact {
  readonly url: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly align?: string
  readonly lightbox?: boolean
}

export interface VideoFact {
  readonly url: string
  readonly provider?: string
  readonly title?: string
  readonly caption?: string
  readonly poster?: string
}

export interface AudioFact {
  readonly url: string
  readonly title?: string
  readonly caption?: string
}

export interface DocumentFact {
  readonly url: string
  readonly title?: string
  readonly caption?: string
  readonly kind?: string
}

export interface MapMarkerFact {
  readonly latitude: number
  readonly longitude: number
  readonly title?: string
  readonly content?: string
}

export interface MapFact {
  readonly markers: readonly MapMarkerFact[]
  readonly latitude?: number
  readonly longitude?: number
  readonly zoom?: number
}

export interface ChapterFact {
  readonly title: string
  readonly subtitle?: string
  readonly image?: string
}

/**
 * What shortcodes carried and Markdown cannot say. Every field is a list; what later shortcodes add goes behind.
 * Open on purpose: a plugin may declare fields of its own by augmenting this interface.
 */
export interface MetadataFields {
  images: readonly ImageFact[]
  videos: readonly VideoFact[]
  audio: readonly AudioFact[]
  documents: readonly DocumentFact[]
  maps: readonly MapFact[]
  chapters: readonly ChapterFact[]
}

/** Facts of one document, in the order the fields were first set. */
export type Facts = { -readonly [Field in keyof MetadataFields]?: MetadataFields[Field] }

/** Front matter as data: JSON values only, keys in the order they are to be written. */
export type Metadata = Readonly<Record<string, JsonValue>>

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }
