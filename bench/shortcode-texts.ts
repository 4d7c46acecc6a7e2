/** Twenty tags as a site with some plugins has them. */
export const tags = (
  'caption gallery audio video playlist embed aesop_image aesop_quote aesop_chapter youtube vimeo gist soundcloud code ' +
  'button column row highlight dropcap toggle'
).split(' ')

const paragraph =
  '<p>The keeper climbed the stairs at dusk, trimmed the wick and wrote the hour into the log, as every night [sic] before. ' +
  'See <a href="https://keepers.example/log?page=12&amp;year=1911" title="The log">the log</a> for more.</p>\n\n'

/** Each of the twenty, in the form it has. */
const shortcodes = [
  '[caption id="attachment_12" align="aligncenter" width="600"]<img src="https://keepers.example/a.jpg" alt="A" /> The lamp[/caption]',
  '[gallery ids="1,2,3,4,5,6" columns="3" link="file"]',
  '[audio src="https://keepers.example/fog.mp3" loop="on"]',
  '[video src="https://keepers.example/sea.mp4" poster="https://keepers.example/sea.jpg"][/video]',
  '[playlist type="audio" ids="7,8,9"]',
  '[embed width="600"]https://vimeo.com/4242[/embed]',
  '[aesop_image img="https://keepers.example/wp-content/uploads/2019/07/lamp.jpg" credit="Mira" align="center" lightbox="on"]',
  '[aesop_quote type="block" quote="No light, no ship." cite="Logbook" size="2"]',
  '[aesop_chapter title="The storm" subtitle="November" bgtype="img" img="https://keepers.example/storm.jpg"]',
  '[youtube https://www.youtube.com/watch?v=abc_DEF-123]',
  '[vimeo 4242 w=600 h=400]',
  '[gist id="0a1b2c" file="lamp.rb"]',
  '[soundcloud url="https://soundcloud.com/keepers/fog" params="color=ff6600" width="100%"]',
  '[code lang="ruby"]puts [1, 2][/code]',
  "[button link='/contact' color=red]Write to us[/button]",
  '[row][column size="1/2"]left[/column][column size="1/2"]right[/column][/row]',
  'A [highlight color="yellow"]bright[/highlight] and [dropcap]O[/dropcap]ld light.',
  '[toggle title="More"]hidden <em>words</em>[/toggle]',
]

/** A body of this many characters, in which a shortcode stands behind each so many paragraphs. */
export function body(length: number, paragraphsBetween: number): string {
  const parts: string[] = []
  let written = 0
  for (let index = 0; written < length; index++) {
    const part = `${paragraph.repeat(paragraphsBetween)}${shortcodes[index % shortcodes.length]}\n\n`
    parts.push(part)
    written += part.length
  }
  return parts.join('')
}
