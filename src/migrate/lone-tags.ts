export { loneTags } from '../transformers/evidence.ts'
