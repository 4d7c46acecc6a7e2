import { benchHostile } from './hostile.ts'
import { benchShortcodes } from './shortcodes.ts'

benchShortcodes()
benchHostile()
