use super::{named, slug, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadDeliveries;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::delivery::{AnswerHandOver, HandOver};

pub async fn hand_over(
    State(state): State<AppState>,
    Path((programme, number, _)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        let command = match HandOver::parse(form) {
            Ok(command) => command,
            Err(problems) => {
                let view = service.deliveries(request.actor(), &slug, number).await?;
                return Err(told(problems, view.may_hand_over));
            }
        };
        service
            .hand_over(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(
            Done::HandedOver.at(&paths::deliveries(&slug, number)),
        ))
    }
    .await;
    request.answer(outcome).await
}

pub async fn answer(
    State(state): State<AppState>,
    Path((programme, number, place)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        let command = match AnswerHandOver::parse(form) {
            Ok(command) => command,
            Err(problems) => {
                let view = service.deliveries(request.actor(), &slug, number).await?;
                return Err(told(problems, view.may_answer));
            }
        };
        service
            .answer_hand_over(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(
            Done::Answered.at(&paths::deliveries(&slug, number)),
        ))
    }
    .await;
    let page = format!("/programmer/{programme}/indsatser/{number}/leverancer/{place}");
    request.answer_on(&page, outcome).await
}
