import { createRandom, type Random } from './random.ts'

/** How an invented language is spelled. Its words mean nothing: what matters is their length, their letters and their bytes. */
interface Spelling {
  readonly code: string
  /** Of a hundred posts. */
  readonly weight: number
  readonly onsets: string
  readonly nuclei: string
  readonly codas: string
  readonly space: ' ' | ''
  readonly comma: string
  readonly stop: string
  readonly quotes: readonly [string, string]
}

export interface Language extends Spelling {
  /** Often used ones first, and those are short. */
  readonly words: readonly string[]
}

const western = { space: ' ', comma: ', ', stop: '. ' } as const

const spellings: readonly Spelling[] = [
  {
    ...western,
    code: 'en',
    weight: 58,
    onsets: 'b c d f g h l m n p r s t w br st tr th sh pl',
    nuclei: 'a e i o u ea ou',
    codas: '- - n r s t nd st ck ng',
    quotes: ['“', '”'],
  },
  {
    ...western,
    code: 'de',
    weight: 10,
    onsets: 'b d f g h k l m n r s t w z sch st pf kl',
    nuclei: 'a e i o u ä ö ü ei au ie',
    codas: '- - n r s t ch ß ng nd',
    quotes: ['„', '“'],
  },
  {
    ...western,
    code: 'fr',
    weight: 8,
    onsets: 'b c d f g l m n p r s t v br ch pl qu',
    nuclei: 'a e é è ê i o u ou ai œ',
    codas: '- - - n r s t x',
    quotes: ['« ', ' »'],
  },
  {
    ...western,
    code: 'pl',
    weight: 6,
    onsets: 'b c d g k l ł m n p r s t w z cz sz prz',
    nuclei: 'a ą e ę i o ó u y',
    codas: '- - n r ć ń ś ż ł',
    quotes: ['„', '”'],
  },
  {
    ...western,
    code: 'ru',
    weight: 6,
    onsets: 'б в г д ж з к л м н п р с т ч ш ст пр',
    nuclei: 'а е и о у ы я ё',
    codas: '- - й л н р с т сть',
    quotes: ['«', '»'],
  },
  {
    ...western,
    code: 'el',
    weight: 3,
    onsets: 'β γ δ κ λ μ ν π ρ σ τ φ χ',
    nuclei: 'α ά ε έ η ι ο ό ου ω',
    codas: '- - ν ρ',
    quotes: ['«', '»'],
  },
  {
    ...western,
    code: 'ar',
    weight: 3,
    onsets: 'ب ت ج د ر س ش ع ف ق ك ل م ن ه',
    nuclei: 'ا و ي -',
    codas: '- - ة ن ر',
    comma: '، ',
    quotes: ['«', '»'],
  },
  {
    code: 'ja',
    weight: 6,
    onsets: '- 山 川 灯 海 船 光 町 風 石 港 雪',
    nuclei: 'あ い う か き く さ し た ち て と な に の は ま み も り る カ ン ト ー',
    codas: '- - - ん っ',
    space: '',
    comma: '、',
    stop: '。',
    quotes: ['「', '」'],
  },
]

export const languages: readonly Language[] = spellings.map((spelling, index) => ({
  ...spelling,
  words: invent(spelling, createRandom(index), 1600),
}))

export const pickLanguage = (random: Random): Language => random.weigh(languages)

/** Zipf's law, roughly: half of what is drawn comes from the first eighth. */
export const pickWord = ({ words }: Language, random: Random): string =>
  words[Math.floor(random.next() ** 3 * words.length)]!

function invent({ onsets, nuclei, codas }: Spelling, random: Random, count: number): string[] {
  const parts = [onsets, nuclei, codas].map((list) => list.split(' ').map((part) => (part === '-' ? '' : part)))
  const syllable = (): string => parts.map((choices) => random.pick(choices)).join('')
  const words = new Set<string>()
  while (words.size < count) {
    const most = words.size < count / 20 ? 1 : words.size < count / 4 ? 2 : 4
    words.add(Array.from({ length: random.between(1, most) }, syllable).join(''))
  }
  return [...words]
}
