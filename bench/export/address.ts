export const address = 'https://almanac.example'
