import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReviewEntity } from './persistence/review.entity.js';
import { MyReviewsQuery } from './queries/my-reviews.query.js';
import { OwnDistributionQuery } from './queries/own-distribution.query.js';
import { RankingQuery } from './queries/ranking.query.js';
import { ReviewExportQuery } from './queries/review-export.query.js';
import { ReviewFormQuery } from './queries/review-form.query.js';
import { ReviewProgressQuery } from './queries/review-progress.query.js';
import { SeenPanelQuery } from './queries/seen-panel.query.js';
import { AbstainFromReview } from './use-cases/abstain-from-review.js';
import { ImportReviews } from './use-cases/import-reviews.js';
import { StandingsQuery } from './queries/standings.query.js';
import { RefreshStandings } from './use-cases/refresh-standings.js';
import { SaveReview } from './use-cases/save-review.js';
import { SubmitReview } from './use-cases/submit-review.js';

const provided = [
  AbstainFromReview,
  ImportReviews,
  MyReviewsQuery,
  OwnDistributionQuery,
  RankingQuery,
  ReviewExportQuery,
  ReviewFormQuery,
  ReviewProgressQuery,
  RefreshStandings,
  SaveReview,
  SeenPanelQuery,
  StandingsQuery,
  SubmitReview,
];

@Module({
  imports: [TypeOrmModule.forFeature([ReviewEntity])],
  providers: provided,
  exports: provided,
})
export class ReviewsModule {}
