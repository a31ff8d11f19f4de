//! For stand-ins of the server whose pages show nothing of meetings.

macro_rules! no_meetings {
    ($standin:ty) => {
        #[async_trait::async_trait]
        impl app::backend::ReadMeetings for $standin {
            async fn forum_meetings(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<domain::meeting::MeetingList, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn meeting(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
            ) -> Result<domain::meeting::MeetingView, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn minutes(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
            ) -> Result<domain::meeting::MinutesPage, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn public_minutes(
                &self,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
            ) -> Result<domain::meeting::PublicMinutes, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn decisions(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: domain::meeting::DecisionQuery,
            ) -> Result<domain::meeting::DecisionRegister, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }
        }
    };
}

pub(crate) use no_meetings;
