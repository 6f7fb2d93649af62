export { checkDrawFile, type FileCheck } from './check-draw-file';
export { drawFile, publicAnswers, type DrawFile, type PublicAnswer } from './draw-file';
