import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, DatabaseClock } from '#libs/kernel';
import { Database } from './database.js';
import { dataSourceOptions } from './data-source.js';

/** One data source a process; entities are those the domain modules bring with `TypeOrmModule.forFeature`. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, poolSize?: number): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(url, poolSize), autoLoadEntities: true })],
      providers: [Database, { provide: Clock, useClass: DatabaseClock }],
      exports: [Database, Clock],
    };
  }
}
