import { Module } from '@nestjs/common';

/** Figures and exported tables. */
@Module({})
export class FiguresModule {}
