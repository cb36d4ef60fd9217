package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.BulkItemsQuery;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.EncodeContext;

/** What is asked of both transfer products in the same words (Swagger 1.1.12), for providers: pure functions. */
public final class GmoRequests {

    private GmoRequests() {}

    /**
     * Takes a transfer back.
     *
     * @param kind at which product
     * @return the encoder
     */
    public static Binding.Encoder<CancelCommand> cancel(GmoKind kind) {
        return (command, context) -> ApiRequest.post(kind.path + "/cancel", JsonWriter.write(out -> {
            out.text("accountId", command.account().value());
            out.text("cancelTargetKeyClass", kind.of(command.target()));
            out.text("applyNo", command.request().value());
        }));
    }

    /**
     * Asks how a request stands.
     *
     * @param kind at which product
     * @return the encoder
     */
    public static Binding.Encoder<RequestQuery> result(GmoKind kind) {
        return (query, context) -> ApiRequest.get(kind.path + "/request-result")
                .query("accountId", query.account().value())
                .query("applyNo", query.number().value());
    }

    /**
     * Asks for one transfer or for a page of a list. A parameter of the other class is refused with 400, so none is
     * ever sent.
     *
     * @param kind at which product
     * @return the encoder
     */
    public static Binding.Encoder<TransfersQuery> status(GmoKind kind) {
        return (query, context) -> {
            ApiRequest request = ApiRequest.get(kind.path + "/status")
                    .query("accountId", query.account().value());
            return query.number()
                    .map(number -> request.query("queryKeyClass", "1").query("applyNo", number.value()))
                    .orElseGet(() -> page(request, query));
        };
    }

    /**
     * Asks for the payments of one bulk transfer from a start number on.
     *
     * @param query the query
     * @param context plays no part
     * @return the request
     */
    public static ApiRequest items(BulkItemsQuery query, EncodeContext context) {
        return ApiRequest.get(GmoKind.BULK.path + "/status")
                .query("accountId", query.account().value())
                .query("queryKeyClass", "1")
                .query("applyNo", query.number().value())
                .query("detailInfoNecessity", "true")
                .query("bulktransferItemKey", query.page().map(PageKey::value).orElse("1"));
    }

    private static ApiRequest page(ApiRequest request, TransfersQuery query) {
        ApiRequest list = request.query("queryKeyClass", "2").query("requestTransferTerm", "1");
        return GmoPaging.at(GmoPaging.within(list, query.applied()), query.page());
    }
}
