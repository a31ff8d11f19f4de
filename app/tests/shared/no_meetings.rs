//! For stand-ins of the server whose pages show nothing of meetings or of closed forums.

macro_rules! no_meetings {
    ($standin:ty) => {
        #[async_trait::async_trait]
        impl app::backend::ReadDecided for $standin {
            async fn decided_at(
                &self,
                _: &domain::actor::Actor,
                _: &domain::text::Slug,
                _: u32,
            ) -> Result<Vec<domain::meeting::DecidedAt>, app::error::AppError> {
                Ok(Vec::new())
            }
        }

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

            async fn attendance(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
            ) -> Result<domain::meeting::AttendanceView, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn public_minutes(
                &self,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
            ) -> Result<domain::meeting::PublicMinutes, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn published_minutes(
                &self,
            ) -> Result<Vec<domain::meeting::PublishedMinutes>, app::error::AppError> {
                Ok(Vec::new())
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

        #[async_trait::async_trait]
        impl app::backend::ReadMeetingPacks for $standin {
            async fn meeting_pack(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
                _: u32,
            ) -> Result<domain::meeting::MeetingPackView, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadHearings for $standin {
            async fn hearings(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<domain::hearing::HearingList, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn hearing(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: domain::ids::HearingId,
            ) -> Result<domain::hearing::HearingView, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn hearings_of_meeting(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
            ) -> Result<Vec<domain::hearing::HearingItem>, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn hearing_entry(
                &self,
                _: &domain::actor::Actor,
                _: (domain::ids::ForumId, chrono::NaiveDate),
                _: domain::ids::ItemId,
            ) -> Result<String, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn request(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::HearingId,
                _: u32,
            ) -> Result<domain::hearing::RequestPage, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadCalendars for $standin {
            async fn calendars(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<domain::calendar::CalendarPage, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadWheel for $standin {
            async fn wheel(
                &self,
                _: &domain::actor::Actor,
                _: Option<domain::ids::ForumId>,
                _: Option<i32>,
            ) -> Result<domain::wheel::WheelPage, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn half_year(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: domain::half_year::HalfYear,
            ) -> Result<domain::wheel::HalfPage, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn duties(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<domain::wheel::DutyList, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn duty(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: domain::ids::DutyId,
            ) -> Result<domain::wheel::DutyPage, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn waiting_halves(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<Vec<domain::wheel::WaitingHalf>, app::error::AppError> {
                Ok(Vec::new())
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadReminders for $standin {
            async fn own_reminders(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<domain::reminder::OwnReminders, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn outbox(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<domain::reminder::Outbox, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            fn sends_mails(&self) -> bool {
                false
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadTasks for $standin {
            async fn tasks(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<domain::task::TaskList, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn tasks_of_meeting(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
                _: chrono::NaiveDate,
            ) -> Result<Vec<domain::task::TaskLine>, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn task(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::TaskId,
            ) -> Result<domain::task::TaskPage, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn task_people(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<Vec<(domain::ids::UserId, String)>, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadAgreements for $standin {
            async fn agreements(
                &self,
                _: &domain::actor::Actor,
                _: Option<chrono::NaiveDate>,
            ) -> Result<domain::agreement::AgreementRegister, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn agreement(
                &self,
                _: &domain::actor::Actor,
                _: u32,
                _: Option<chrono::NaiveDate>,
            ) -> Result<domain::agreement::AgreementView, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn agreement_form(
                &self,
                _: &domain::actor::Actor,
                _: Option<u32>,
            ) -> Result<domain::agreement::AgreementForm, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn awaited_of_own(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<Option<domain::agreement::AwaitedOfParty>, app::error::AppError> {
                Ok(None)
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadTerms for $standin {
            async fn forum_terms(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<domain::forum::terms::ForumTerms, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadClosings for $standin {
            async fn forum_closing(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<domain::forum::closing::ClosingView, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn forum_closed(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<Option<domain::forum::closing::ClosedView>, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }
        }

        #[async_trait::async_trait]
        impl app::backend::ReadFundings for $standin {
            async fn fundings(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<domain::funding::FundingRegister, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn fundings_of_forum(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::ForumId,
            ) -> Result<domain::funding::FundingRegister, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn expiring_fundings(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<Vec<domain::funding::ExpiringFunding>, app::error::AppError> {
                Ok(Vec::new())
            }

            async fn funding(
                &self,
                _: &domain::actor::Actor,
                _: domain::ids::FundingId,
            ) -> Result<domain::funding::FundingView, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn funding_edit(
                &self,
                _: &domain::actor::Actor,
                _: Option<domain::ids::FundingId>,
            ) -> Result<domain::funding::FundingEdit, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn lapse_choices(
                &self,
                _: &domain::actor::Actor,
            ) -> Result<domain::funding::LapseChoices, app::error::AppError> {
                Err(app::error::AppError::NotFound)
            }

            async fn financing(
                &self,
                _: &domain::actor::Actor,
                _: &domain::text::Slug,
                _: u32,
            ) -> Result<domain::funding::Financing, app::error::AppError> {
                Ok(domain::funding::Financing::default())
            }
        }
    };
}

pub(crate) use no_meetings;
