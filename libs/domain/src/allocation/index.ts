export type {
  DrawChild,
  DrawEvent,
  DrawGroup,
  DrawInstance,
  DrawLimit,
  DrawPlacement,
  DrawShared,
  DrawSpan,
} from './draw-instance';
