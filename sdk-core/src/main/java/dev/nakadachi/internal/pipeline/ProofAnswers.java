package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.internal.answer.Challenges;
import dev.nakadachi.internal.oauth.ProofSigner;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Reached;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.util.Optional;

/**
 * What an answer says about the proof of a request that had one (RFC 9449). A demand for a nonce is made before the
 * request is looked at: section 9 has the server answer 401 "to a request for a protected resource" instead of serving
 * it. No other word about a proof says that nothing was executed.
 */
final class ProofAnswers {

    private static final String SCHEME = "dpop";
    private static final int UNAUTHORIZED = 401;

    private final ProofSigner signer;

    ProofAnswers(ProofSigner signer) {
        this.signer = signer;
    }

    Verdict judge(Verdict verdict, Delivery delivery, WireRequest sent) {
        if (!(delivery instanceof Delivery.Answered answered)) {
            return verdict;
        }
        WireResponse response = answered.response();
        boolean broughtNonce = signer.learn(sent, response);
        if (response.status() != UNAUTHORIZED || !(verdict instanceof Failure failure)) {
            return verdict;
        }
        if (broughtNonce && says(response, "use_dpop_nonce")) {
            Problem wanted = Problem.of(ErrorCode.NONCE_WANTED, "the institution wants its nonce in the proof");
            return instead(failure, wanted.withExecution(Execution.NOT_EXECUTED));
        }
        if (says(response, "invalid_dpop_proof")) {
            Problem refused = Problem.of(ErrorCode.PROOF_REFUSED, "the institution refused the proof of the key");
            return instead(failure, refused.withExecution(failure.problem().execution()));
        }
        return verdict;
    }

    private static boolean says(WireResponse response, String error) {
        return Challenges.find(response.headers(), SCHEME, error).isPresent();
    }

    private static Failure instead(Failure failure, Problem problem) {
        Optional<ProviderAnswer> answer = failure.problem().answer();
        return new Failure(answer.map(problem::withAnswer).orElse(problem), Reached.ANSWERED);
    }
}
