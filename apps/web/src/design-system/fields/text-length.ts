// counted on the page as it is counted when the text is judged
export { type LengthUnit, textLength } from '#libs/kernel';
